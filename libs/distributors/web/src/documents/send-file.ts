import { HttpEventType, HttpHeaders, HttpRequest, HttpXhrBackend } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { addDocumentVersion, uploadDocument } from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import { Problem, queryOf, toProblem, urlOf } from '@downstream/ui/client';
import { lastValueFrom, tap } from 'rxjs';

/** A route that takes a file as its body, and answers with the document. */
export type FileRoute = typeof uploadDocument | typeof addDocumentVersion;

/** What goes with a file. */
export interface Sending {
  readonly params: Readonly<Record<string, string>>;
  /** What is null is left out. */
  readonly query: Readonly<Record<string, string | null>>;
  readonly file: File;
  /** How many bytes have gone. */
  readonly progress: (sent: number) => void;
}

/**
 * Sends a file and tells how much of it has gone. The general client cannot: the browser's `fetch`, which it stands on,
 * says nothing about what it sends.
 */
@Service()
export class SendFile {
  private readonly backend = inject(HttpXhrBackend);

  /** @throws Problem */
  async send(route: FileRoute, { params, query, file, progress }: Sending): Promise<Received<FileRoute>> {
    const request = new HttpRequest<unknown>('POST', urlOf(route, params), file, {
      params: queryOf(query),
      headers: new HttpHeaders({ accept: 'application/json', 'content-type': 'application/octet-stream' }),
      reportProgress: true,
    });
    try {
      const events = this.backend.handle(request).pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress) progress(event.loaded);
        }),
      );
      const last = await lastValueFrom(events);
      const answer = route.response.safeParse(last.type === HttpEventType.Response ? last.body : undefined);
      if (!answer.success) throw new Problem('ANSWER_UNREADABLE', 200, []);
      return answer.data;
    } catch (cause) {
      throw toProblem(cause);
    }
  }
}
