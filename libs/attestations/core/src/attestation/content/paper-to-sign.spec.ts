import { describe, expect, it } from '@jest/globals';
import { languages } from '@downstream/kernel';
import { shippedTemplate } from '../shipped';
import { aContent } from '../testing';
import { paperToSign } from './paper-to-sign';
import { renditionOf } from './rendition-of';

describe('paperToSign', () => {
  it('ends with a place for the signatory, and changes nothing that was read', () => {
    const template = shippedTemplate('T3');
    const content = aContent(template);
    const headings = languages.map((language) => {
      const read = renditionOf(content, template, language);
      const paper = paperToSign(read, 'Aigerim Bekova', language);
      expect(paper.blocks.slice(0, read.blocks.length)).toEqual(read.blocks);
      const [heading, facts] = paper.blocks.slice(read.blocks.length);
      expect(facts).toMatchObject({ kind: 'facts', facts: [{ value: 'Aigerim Bekova' }, {}, {}] });
      return heading?.kind === 'heading' && heading.text;
    });
    expect(headings.filter(Boolean)).toHaveLength(languages.length);
    expect(headings).toContain('签署');
  });
});
