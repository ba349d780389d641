import { Module } from '@nestjs/common';
import { CompanySource } from './company-source';
import { DomainSource } from './domain-source';
import { LeiSource } from './lei-source';
import { OutsideSources } from './outside-sources';
import { sourceAddresses } from './source-addresses';
import { SourceCall } from './source-call';
import { VatSource } from './vat-source';

/** Services outside that checks ask. */
@Module({
  providers: [sourceAddresses, SourceCall, CompanySource, LeiSource, VatSource, DomainSource, OutsideSources],
  exports: [OutsideSources, SourceCall, sourceAddresses],
})
export class SourcesModule {}
