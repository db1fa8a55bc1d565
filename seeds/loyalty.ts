import { meet, sharedLuck } from './interaction.js';
import { loyaltyEvent, type Life } from './life.js';
import { between, chance, wholeBetween } from './random.js';
import { DAY, HOUR, workingMoment } from './time.js';
import { REFERRAL } from './truths.js';

/**
 * After a problem journey the customer may be on the list of the month's after-service calls, drawn by lot: a call 3 to
 * 20 days after the end, an e-mail from the same team the next hours. Referrals come 21 to 40 days after the end.
 */
export function followUp(life: Life, endedAt: number): void {
  const { random } = life;
  const isCalled = chance(random, REFERRAL.callShare);
  if (isCalled) {
    const calledAt = workingMoment(random, endedAt + wholeBetween(random, 3, 20) * DAY);
    meet(life, calledAt, 'after-service-call', sharedLuck(life));
    if (chance(random, 0.5)) meet(life, calledAt + 2 * HOUR, 'follow-up-email', sharedLuck(life));
  }
  if (chance(random, isCalled ? REFERRAL.rateWithCall : REFERRAL.rateWithoutCall)) {
    loyaltyEvent(
      life,
      endedAt + Math.round(between(random, 21 * DAY, 40 * DAY)),
      'REFERRAL',
      'recommended to a friend',
    );
  }
}
