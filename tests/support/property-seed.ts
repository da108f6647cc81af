// Properties are drawn from one seed, so that a test run can be repeated anywhere. PROPERTY_SEED=<number> draws
// others.
import fc from 'fast-check';

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_123);
fc.configureGlobal({ seed });
