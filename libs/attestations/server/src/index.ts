export { AttestationsModule } from './attestations.module';
