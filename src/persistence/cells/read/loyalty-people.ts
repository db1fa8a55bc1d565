import { startOfWave, waveAt } from '../../../domain/wave.js';
import { allOf } from '../../filter/condition.js';
import { loyaltyCell } from '../loyalty-cell.js';
import { createReading } from './create-reading.js';
import { customerReadingFilter } from './customer-condition.js';
import { type LoyaltyWaves, ofWaves } from './loyalty-reading.js';
import type { Reading } from './reading.js';

/** Customer waves by segment and whether the customer was retained, to count different customers in. */
export function loyaltyPeopleReading(waves: LoyaltyWaves): Reading {
  const periods = waves.firstDays.map((firstDay) => {
    const wave = waveAt(Date.parse(firstDay), waves.waveMonths);
    return { from: startOfWave(wave, waves.waveMonths), to: startOfWave(wave + 1, waves.waveMonths) };
  });
  const groupings = [['segment', 'retained'], ['segment'], ['retained'], []];
  const reading = createReading(loyaltyCell, { periods, groupings }, customerReadingFilter(waves.filter));
  return { ...reading, factCondition: allOf([ofWaves('fact', waves), reading.factCondition]) };
}
