import { computed, type Signal } from '@angular/core';
import type { Say } from '@downstream/ui/client';

/** Labels of the form's fields by their names, for an error summary. */
export const fieldLabels = (t: Say): Signal<Readonly<Record<string, string>>> =>
  computed(() => ({
    native: t('distributors.facts.native'),
    latin: t('distributors.facts.latin'),
    country: t('distributors.facts.country'),
    number: t('distributors.facts.number'),
    scheme: t('distributors.facts.scheme'),
    contactName: t('distributors.facts.contactName'),
    contactEmail: t('distributors.facts.contactEmail'),
    contactPhone: t('distributors.facts.contactPhone'),
    productLines: t('distributors.facts.productLines'),
    addressLines: t('distributors.facts.addressLines'),
    city: t('distributors.facts.city'),
    postalCode: t('distributors.facts.postalCode'),
    addressCountry: t('distributors.facts.addressCountry'),
    website: t('distributors.facts.website'),
    territory: t('distributors.facts.territory'),
    volumes: t('distributors.facts.volumes'),
    item: t('distributors.facts.item'),
    quantity: t('distributors.facts.quantity'),
    unit: t('distributors.facts.unit'),
    sponsorId: t('distributors.facts.sponsor'),
    tier: t('distributors.facts.tier'),
  }));
