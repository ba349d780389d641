import { Controller, Res } from '@nestjs/common';
import { printCertificate, readCertificate } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import type { Response } from 'express';
import { certificatePdf } from '../certificate/certificate-pdf';
import { Certificates, type IssuedCertificate } from '../certificate/certificates';

/** Certificates of screenings, for machines and for people. */
@Controller()
export class CertificatesController {
  constructor(
    private readonly tenants: Tenants,
    private readonly certificates: Certificates,
  ) {}

  @Endpoint(readCertificate)
  @Allow('check:read')
  async readCertificate(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof readCertificate>,
    @Res() response: Response,
  ): Promise<void> {
    const issued = await this.issue(context, params.id);
    send(response, 'application/json', `screening-${params.id}.json`, Buffer.from(issued.text));
  }

  @Endpoint(printCertificate)
  @Allow('check:read')
  async printCertificate(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof printCertificate>,
    @Res() response: Response,
  ): Promise<void> {
    const issued = await this.issue(context, params.id);
    send(response, 'application/pdf', `screening-${params.id}.pdf`, await certificatePdf(issued));
  }

  private issue(context: Context, id: string): Promise<IssuedCertificate> {
    return this.tenants.within(context, (tx) => this.certificates.issue(tx, id));
  }
}

function send(response: Response, type: string, name: string, bytes: Buffer): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', String(bytes.length));
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(bytes);
}
