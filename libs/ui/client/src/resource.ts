import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { computed, effect, linkedSignal, type Signal } from '@angular/core';
import type { Received, Route } from '@downstream/contracts/route';
import { type Input, queryOf, read, urlOf } from './api';
import { type Problem, toProblem } from './problem';

/** A GET route as signals: the last good value stays while it is fetched again (ux reference 5.8). */
export interface RouteResource<T> {
  /** The last good value; undefined before the first answer and after the input changed to another record. */
  readonly value: Signal<T | undefined>;
  readonly etag: Signal<string | null>;
  /** Why the last attempt failed; undefined while it runs again and after it succeeded. */
  readonly problem: Signal<Problem | undefined>;
  /** The first fetch is under way and there is nothing to show yet. */
  readonly loading: Signal<boolean>;
  /** A fetch is under way while an older value is shown. */
  readonly refreshing: Signal<boolean>;
  /** When the shown value arrived, milliseconds since the epoch. */
  readonly asOf: Signal<number | undefined>;
  reload(): void;
  /** Puts a value known from a change's own answer in place, without a fetch. */
  set(value: T): void;
}

/**
 * Reads a GET route whenever its input changes. Call it in an injection context (a store's field).
 * @param input what to ask for; undefined means "nothing yet" and sends nothing
 */
export function resourceOf<R extends Route, const I extends Input<R>>(
  route: R,
  input: () => I | undefined,
): RouteResource<Received<R>> {
  const ref: HttpResourceRef<Received<R> | undefined> = httpResource(
    () => {
      const asked = input() as Input<Route> | undefined;
      if (!asked) return undefined;
      return { url: urlOf(route, asked.params), method: route.method, params: queryOf(asked.query), body: asked.body };
    },
    { parse: (raw: unknown) => read(route, raw) },
  );
  const record = computed(() => {
    const asked = input() as Input<Route> | undefined;
    return asked && urlOf(route, asked.params);
  });
  // Another query of the same record keeps the old rows on screen; another record starts empty.
  const kept = linkedSignal<
    { url: string | undefined; now: Received<R> | undefined; ready: boolean },
    { url: string | undefined; value: Received<R> | undefined; at: number | undefined }
  >({
    source: () => ({ url: record(), now: ref.hasValue() ? ref.value() : undefined, ready: ref.hasValue() }),
    computation: ({ url, now, ready }, previous) => {
      if (ready) return { url, value: now, at: Date.now() };
      if (previous && previous.value.url === url) return previous.value;
      return { url, value: undefined, at: undefined };
    },
  });
  // Read at once, also while nobody looks: a value that was never read could not be kept.
  effect(() => void kept());
  const has = computed(() => kept().value !== undefined);
  return {
    value: computed(() => kept().value),
    asOf: computed(() => kept().at),
    etag: computed(() => ref.headers()?.get('etag') ?? null),
    problem: computed(() => (ref.status() === 'error' ? toProblem(ref.error()) : undefined)),
    loading: computed(() => ref.isLoading() && !has()),
    refreshing: computed(() => ref.isLoading() && has()),
    reload: () => void ref.reload(),
    set: (value) => ref.set(value),
  };
}
