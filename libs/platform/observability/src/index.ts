export { Health, type HealthCheck, type HealthFinding, type HealthReport } from './health';
export { createLogger } from './logger';
export { Metrics, type MetricInfo, type Reading, type RequestReading } from './metrics';
export { MetricsServer } from './metrics-server';
export { ObservabilityModule, observe } from './observability.module';
export { loggableError, redacted, scrub } from './redact';
export { requestContext, type RequestFacts } from './request-context';
export { requestIdOf } from './request-id';
