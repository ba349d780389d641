export { Dialog, Dialogs } from './dialog';
export { Menu, MenuItem, MenuRadio } from './menu';
