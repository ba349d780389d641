export { EICAR, openClamd, type Manner, type TestClamd } from './clamd';
