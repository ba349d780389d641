import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { ErrorState, PageHeader } from '@downstream/ui/patterns';
import { Button, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { homes } from '../../guards';
import { Setting } from '../../parts/setting';
import { BrowserSettings } from './browser-settings';
import { PasswordChange } from './password-change';
import { ProfileFacts } from './profile-facts';
import { ProfileStore } from './profile.store';
import { SessionList } from './session-list';

/** Recovery codes left at which the page asks for new ones. */
const FEW = 3;

/** One's own account: name and language, this browser, password, second factor, sessions. In every shell. */
@Component({
  selector: 'ds-profile',
  imports: [
    BrowserSettings,
    Button,
    ErrorState,
    PageHeader,
    PasswordChange,
    ProfileFacts,
    RouterLink,
    SessionList,
    Setting,
    Skeleton,
    ToneShape,
  ],
  providers: [ProfileStore],
  templateUrl: './profile.page.html',
  styleUrl: './profile.page.css',
})
export class ProfilePage {
  protected readonly t = injectWords();
  protected readonly store = inject(ProfileStore);
  protected readonly session = inject(Session);
  protected readonly profile = this.store.profile.value;
  /** People of the portal sign in by link: they have neither password nor second factor. */
  protected readonly byPassword = computed(() => this.session.shell() !== 'portal');
  private readonly maker = computed(() => this.session.tenant()?.name ?? '');
  protected readonly youMore = computed(() =>
    this.byPassword() ? this.t('access.profile.youMore') : this.t('access.profile.youPortal', { maker: this.maker() }),
  );
  protected readonly sessionsMore = computed(() =>
    this.byPassword() ? this.t('access.sessions.more') : this.t('access.sessions.morePortal', { maker: this.maker() }),
  );
  protected readonly setupLink = computed(() => `${homes[this.session.shell() ?? 'desk']}/profile/second-factor`);
  protected readonly factor = computed(() => {
    const { secondFactor = false, recoveryCodesLeft: left = 0 } = this.profile() ?? {};
    if (!secondFactor)
      return { tone: 'hold', words: this.t('access.factor.off'), act: this.t('access.factor.setUp') } as const;
    const words = this.t('access.factor.on', { left });
    return { tone: left <= FEW ? 'hold' : 'good', words, act: this.t('access.factor.again') } as const;
  });
  protected readonly few = computed(() => !!this.profile()?.secondFactor && this.profile()!.recoveryCodesLeft <= FEW);
}
