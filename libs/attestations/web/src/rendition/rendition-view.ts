import { Component, input } from '@angular/core';
import type { Rendition } from '@downstream/attestations/core';

/**
 * An attestation as its signatory reads it: every block of the rendition, in its own language and direction, whatever the
 * page around it speaks. Words of the rendition are never changed here: their hash is what is signed.
 */
@Component({
  selector: 'ds-rendition',
  templateUrl: './rendition-view.html',
  styleUrl: './rendition-view.css',
  host: { '[attr.lang]': 'rendition().language', '[attr.dir]': 'rendition().direction' },
})
export class RenditionView {
  readonly rendition = input.required<Rendition>();
  /** Above the English text beside a translation that nobody has reviewed: that it governs, in the page's language. */
  readonly governs = input.required<string>();
}
