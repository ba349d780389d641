export { Dialog, Dialogs } from './dialog';
export { Menu, MenuItem, MenuRadio } from './menu';
export { Questions, type Question } from './question';
export { Sheet, Sheets } from './sheet';
