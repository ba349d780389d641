import { Controller, Res } from '@nestjs/common';
import { printCertificate, readCertificate } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, sendFile, type InputOf } from '@downstream/platform/http';
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
    const content = Buffer.from(issued.text);
    await sendFile(response, { name: `screening-${params.id}.json`, mediaType: 'application/json', content });
  }

  @Endpoint(printCertificate)
  @Allow('check:read')
  async printCertificate(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof printCertificate>,
    @Res() response: Response,
  ): Promise<void> {
    const issued = await this.issue(context, params.id);
    const content = await certificatePdf(issued);
    await sendFile(response, { name: `screening-${params.id}.pdf`, mediaType: 'application/pdf', content });
  }

  private issue(context: Context, id: string): Promise<IssuedCertificate> {
    return this.tenants.within(context, (tx) => this.certificates.issue(tx, id));
  }
}
