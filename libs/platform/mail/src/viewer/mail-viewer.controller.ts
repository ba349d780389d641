import {
  Controller,
  Get,
  Inject,
  Injectable,
  NotFoundException,
  Param,
  Res,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { CONFIG, type Config } from '@downstream/platform/config';
import { Allow, ANYONE } from '@downstream/platform/http';
import type { Request, Response } from 'express';
import { MailFolder, type StoredMail } from '../mail-folder';
import { isNear } from './near';
import { listPage, mailPage, missingPage } from './viewer-page';
import { viewerStyle } from './viewer-style';

/** The page needs its stylesheet and the letter it shows, and nothing else. */
const POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A letter's HTML part shows itself with its own styles, in a frame that runs nothing and fetches nothing. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** To anyone who does not sit at this machine the viewer does not exist. */
@Injectable()
export class NearOnly implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (!isNear(request, this.config.http.publicUrl)) throw new NotFoundException();
    return true;
  }
}

/** The built-in viewer of kept mail; mounted only where no mail server is set. */
@Controller('dev/mail')
@UseGuards(NearOnly)
export class MailViewerController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly folder: MailFolder,
  ) {}

  @Get()
  @Allow(ANYONE)
  async list(@Res() response: Response): Promise<void> {
    this.page(response, listPage(await this.folder.list(), this.config.http.publicUrl));
  }

  @Get('style.css')
  @Allow(ANYONE)
  style(@Res() response: Response): void {
    response.type('css').send(viewerStyle);
  }

  /** The same list for programs. */
  @Get('messages.json')
  @Allow(ANYONE)
  async messages(@Res({ passthrough: true }) response: Response): Promise<StoredMail[]> {
    response.setHeader('Cache-Control', 'no-store');
    return this.folder.list();
  }

  @Get(':key')
  @Allow(ANYONE)
  async one(@Param('key') key: string, @Res() response: Response): Promise<void> {
    const mail = await this.folder.get(key);
    if (!mail) response.status(404);
    this.page(response, mail ? mailPage(mail, this.config.http.publicUrl) : missingPage());
  }

  /** The HTML part as the recipient sees it. */
  @Get(':key/letter')
  @Allow(ANYONE)
  async letter(@Param('key') key: string, @Res() response: Response): Promise<void> {
    const html = (await this.folder.get(key))?.html;
    if (html !== undefined) return this.page(response, html, LETTER_POLICY);
    response.status(404);
    this.page(response, missingPage());
  }

  private page(response: Response, html: string, policy = POLICY): void {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.type('html').send(html);
  }
}
