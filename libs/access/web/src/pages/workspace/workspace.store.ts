import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import { changeTenantPolicy, readTenant } from '@downstream/contracts/access';
import { Api, Attempt, resourceOf, Session } from '@downstream/ui/client';
import { etagOf } from '../../etag';

/** The workspace and its policy. */
@Service({ autoProvided: false })
export class WorkspaceStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  readonly tenant = resourceOf(readTenant, () => ({}));
  readonly saving = new Attempt();

  /** Makes the second factor mandatory, or no longer so. Whether it is changed and the caller still signed in. */
  async require(secondFactorRequired: boolean): Promise<boolean> {
    const saved = await this.saving.run(async () => {
      const ifMatch = etagOf(this.tenant.value()?.version);
      this.tenant.set(await this.api.call(changeTenantPolicy, { body: { secondFactorRequired }, ifMatch }));
    });
    // Somebody else changed it: what holds now is shown, beside the words that say so.
    if (this.saving.problem()?.code === 'VERSION_STALE') this.tenant.reload();
    if (!saved) return false;
    // The change may have ended this very session, when it was begun without a second factor.
    const { state } = await this.session.load(true);
    if (state !== 'SIGNED_IN') await this.router.navigateByUrl('/sign-in');
    return state === 'SIGNED_IN';
  }
}
