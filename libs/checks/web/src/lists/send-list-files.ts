import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { importList, importOwnList, isOwnList } from '@downstream/contracts/checks';
import { pathOf, type Received } from '@downstream/contracts/route';
import { Problem, toProblem } from '@downstream/ui/client';
import { firstValueFrom } from 'rxjs';

/**
 * Hands in several files at once. The general client sends one file as the body; a multipart body must leave its content
 * type to the browser, which writes the boundary into it.
 */
@Service()
export class SendListFiles {
  private readonly http = inject(HttpClient);

  /**
   * Starts an import and returns its run.
   * @throws Problem
   */
  async send(list: string, format: string, files: readonly File[]): Promise<Received<typeof importList>> {
    const body = new FormData();
    for (const file of files) body.append('files', file, file.name);
    try {
      const raw = await firstValueFrom(
        isOwnList(list)
          ? this.http.post(`/api/v1/${pathOf(importOwnList.path, { list })}`, body)
          : this.http.post(`/api/v1/${pathOf(importList.path, { list })}`, body, { params: { format } }),
      );
      const run = importList.response.safeParse(raw);
      if (!run.success) throw new Problem('ANSWER_UNREADABLE', 200, []);
      return run.data;
    } catch (cause) {
      throw toProblem(cause);
    }
  }
}
