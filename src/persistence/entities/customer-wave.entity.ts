import { defineEntity, p } from '@mikro-orm/core';
import type { WaveMonths } from '../../domain/wave.js';

const CustomerWaveSchema = defineEntity({
  name: 'CustomerWaveEntity',
  tableName: 'customer_wave',
  properties: {
    customerId: p.bigint('string').primary(),
    waveMonths: p.smallint().$type<WaveMonths>().primary(),
    firstDay: p.date().primary(),
    /** Millionths of a point. */
    score: p.integer(),
    tenureBand: p.smallint(),
    retained: p.boolean(),
    joinedBeforePlacebo: p.boolean(),
    currencies: p.array().columnType('text[]'),
    /** Six exact decimals for each currency. */
    amounts: p.array().columnType('numeric[]'),
  },
  indexes: [{ name: 'customer_wave_first_day', properties: ['waveMonths', 'firstDay'] }],
});

/** How well a customer was served in a wave, and what came before and after. */
export class CustomerWaveEntity extends CustomerWaveSchema.class {}
CustomerWaveSchema.setClass(CustomerWaveEntity);
