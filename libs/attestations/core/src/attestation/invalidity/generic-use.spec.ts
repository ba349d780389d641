import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { genericUse, tellingWords } from './generic-use';

describe('genericUse', () => {
  it.each([
    ['commercial use', 'TOO_SHORT'],
    ['For general commercial and industrial use by our customers and end users', 'SAYS_NOTHING'],
    ['Resale. Resale to customers in the market for their general projects.', 'SAYS_NOTHING'],
    ['Für allgemeine gewerbliche Zwecke unserer Kunden im Markt, Weiterverkauf', 'SAYS_NOTHING'],
    ['Utilisation commerciale générale pour les besoins de nos clients et la revente', 'SAYS_NOTHING'],
    ['Для коммерческих целей и использования клиентами компании на рынке', 'SAYS_NOTHING'],
    ['Для комерційних цілей і використання клієнтами компанії на ринку', 'SAYS_NOTHING'],
    ['Genel ticari kullanım ve müşteriler için yeniden satış amaçlı ürünler', 'SAYS_NOTHING'],
    ['للاستخدام التجاري العام وإعادة البيع إلى العملاء في السوق فقط', 'SAYS_NOTHING'],
    ['用于一般商业用途和工业项目的使用，转售客户', 'SAYS_NOTHING'],
    ['Страйкбол и коммерческое использование клиентами компании на рынке', 'SAYS_NOTHING'],
    ['民用', 'TOO_SHORT'],
  ])('hears nothing in "%s"', (text, expected) => expect(genericUse(text)).toBe(expected));

  it.each([
    'Finding heat losses on the roofs of apartment houses in Santiago, by our own two inspectors',
    'Wir prüfen damit Schweißnähte an Rohrleitungen im Werk Leuna, Halle 4',
    'Marking of livestock at the industrialist museum of Projectville, shed 7',
    'Surveillance des fours de la verrerie de Saint-Gobain à Chantereine',
    'Контроль температуры печей на заводе керамики в Алматы, цех 2',
    'Контроль температури печей на заводі кераміки у Львові, цех 2',
    'Bursa fabrikasında kaynak hattının sıcaklık ölçümü, iki vardiya',
    'قياس حرارة أفران الزجاج في مصنعنا في رأس الخيمة، خط الإنتاج الثاني',
    '苏州工厂二号线焊接机器人的温度监测与质量检验',
  ])('hears a use in "%s"', (text) => expect(genericUse(text)).toBeNull());

  it('is not made specific by saying the same nothing more often', () => {
    const said = fc.constantFrom(
      'commercial',
      'use',
      'general',
      'project',
      'Weiterverkauf',
      'перепродажа',
      'customers',
    );
    fc.assert(
      fc.property(fc.array(said, { minLength: 8, maxLength: 60 }), (words) => {
        expect(genericUse(words.join(' '))).not.toBeNull();
      }),
    );
  });
});

describe('tellingWords', () => {
  it('keeps what tells and drops what every statement says', () => {
    expect(tellingWords('For commercial use in the Leuna works')).toEqual(['leuna', 'works']);
    expect(tellingWords('用于苏州工厂')).toEqual(['苏州工厂']);
  });
});
