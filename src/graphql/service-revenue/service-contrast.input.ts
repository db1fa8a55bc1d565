import { Field, Float, InputType } from 'type-graphql';
import type { AskedContrast } from '../../services/metrics/service-revenue/question.js';

@InputType({ description: 'Two scores of service: everyone at one against everyone at the other.' })
export abstract class ScorePair {
  @Field(() => Float, { description: 'Score that everyone is compared from, 0 to 100 points, for example 55.' })
  abstract readonly from: number;

  @Field(() => Float, { description: 'Score that everyone is compared to, 0 to 100 points, for example 75.' })
  abstract readonly to: number;
}

@InputType({ description: 'What service is compared with what: exactly one of these.' })
export abstract class ServiceContrast implements AskedContrast {
  @Field(() => Float, {
    nullable: true,
    description:
      'Points by which the score of every customer changes, -100 to 100: 5 is five points better, up to scoreCap at most; -5 is worse service, down to 0 at most.',
  })
  readonly shiftPoints?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Score to which everyone below it is raised, 0 to 100 points, for example 60; the others stay.',
  })
  readonly raiseToScore?: number | null;

  @Field(() => ScorePair, {
    nullable: true,
    description: 'Two scores, everyone at one against everyone at the other, whatever scores they have.',
  })
  readonly compareScores?: ScorePair | null;
}
