/** A door of its own: the first load needs the guards of this room and nothing of its pages. */
export { NoticeBell } from './notice-bell';
