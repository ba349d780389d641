import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { screenTable } from '@downstream/contracts/checks';
import { pathOf, type Received } from '@downstream/contracts/route';
import { Problem, toProblem } from '@downstream/ui/client';
import { firstValueFrom } from 'rxjs';

/** Hands in a table of parties; a multipart body must leave its content type to the browser, which writes the boundary. */
@Service()
export class SendTable {
  private readonly http = inject(HttpClient);

  /**
   * @param key idempotency key: the same wish sent again starts no second screening
   * @throws Problem
   */
  async send(table: File, key: string): Promise<Received<typeof screenTable>> {
    const body = new FormData();
    body.append('file', table, table.name);
    try {
      const headers = new HttpHeaders({ 'idempotency-key': key });
      const raw = await firstValueFrom(this.http.post(`/api/v1/${pathOf(screenTable.path)}`, body, { headers }));
      const sent = screenTable.response.safeParse(raw);
      if (!sent.success) throw new Problem('ANSWER_UNREADABLE', 200, []);
      return sent.data;
    } catch (cause) {
      throw toProblem(cause);
    }
  }
}
