import { HttpErrorResponse, HttpHeaders, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { from } from 'rxjs';

/** A link of an e-mail that first.js has sent to the server while the page was still loading. */
interface Opened {
  readonly token: string;
  readonly answer: Promise<Response>;
}
const place = globalThis as { __ds_opened?: Opened };

const URL = '/api/v1/portal/session';

/** An answer of `fetch` as Angular's client gives it. */
async function read(answer: Promise<Response>): Promise<HttpResponse<unknown>> {
  try {
    const got = await answer;
    const body: unknown = await got.json().catch(() => null);
    const about = { status: got.status, statusText: got.statusText, url: got.url };
    const headers = new HttpHeaders([...got.headers.entries()].reduce((all, [k, v]) => ({ ...all, [k]: v }), {}));
    if (!got.ok) throw new HttpErrorResponse({ ...about, headers, error: body });
    return new HttpResponse({ ...about, headers, body });
  } catch (cause) {
    throw cause instanceof HttpErrorResponse ? cause : new HttpErrorResponse({ status: 0, url: URL, error: cause });
  }
}

/**
 * The first opening of a mailed link takes over the answer that is already on its way: it saves a slow connection one
 * way there and back. Any other request goes out as ever, and so does the same one a second time.
 */
export const openedEarly: HttpInterceptorFn = (request, next) => {
  const opened = place.__ds_opened;
  if (!opened || request.url !== URL || request.method !== 'POST') return next(request);
  delete place.__ds_opened;
  const { token } = request.body as { token?: string };
  return token === opened.token ? from(read(opened.answer)) : next(request);
};
