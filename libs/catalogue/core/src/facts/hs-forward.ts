import type { ForwardRow } from '../list-rows';
import { unmannedAircraft as unmanned } from './unmanned-aircraft';

const displays = ['852411', '852412', '852419', '852491', '852492', '852499'];

/**
 * Codes of HS 2017 that were parted, moved or taken away by HS 2022, in force since 1 January 2022, as far as goods of
 * the lists are concerned: every code that goods of the old one may have now (World Customs Organization, correlation
 * tables HS 2017 to HS 2022). Drones had no heading of their own: they went as aircraft, or by the camera they carry.
 */
export const forwardRows: readonly ForwardRow[] = [
  { from: '851712', to: ['851713', '851714'] },
  { from: '851770', to: ['851771', '851779'] },
  { from: '852580', to: ['852581', '852582', '852583', '852589', ...unmanned.slice(1)] },
  { from: '852990', to: ['852990', ...displays] },
  { from: '854140', to: ['854141', '854142', '854143', '854149'] },
  { from: '854150', to: ['854151', '854159'] },
  { from: '854810', to: ['854911', '854912', '854913', '854914', '854919'] },
  { from: '854890', to: ['854800'] },
  { from: '880211', to: ['880211', ...unmanned] },
  { from: '880212', to: ['880212', ...unmanned] },
  { from: '880220', to: ['880220', ...unmanned] },
  { from: '880230', to: ['880230', ...unmanned] },
  { from: '880240', to: ['880240', ...unmanned] },
  { from: '880310', to: ['880710'] },
  { from: '880320', to: ['880720'] },
  { from: '880330', to: ['880730'] },
  { from: '880390', to: ['880790'] },
  { from: '901380', to: ['901380', ...displays] },
  { from: '902780', to: ['902781', '902789'] },
];
