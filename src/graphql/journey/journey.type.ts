import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { ChannelMix, JourneyStatus } from './journey.enums.js';

@ObjectType({
  implements: Node,
  description:
    'Interactions of a customer that belong together, as last projected: what the customer wanted done, from end to end. Needs timeline:read.',
})
export abstract class Journey {
  @Field(() => DateTime, { description: 'Time of the first interaction of the journey.' })
  abstract readonly startedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time of the last interaction of the journey; null while the journey is open.',
  })
  abstract readonly endedAt: Date | null;

  @Field(() => JourneyStatus, { description: 'Status of the journey.' })
  abstract readonly status: JourneyStatus;

  @Field(() => ChannelMix, {
    description: 'Channel mix of the journey; exposures count as contacts with their channel.',
  })
  abstract readonly channelMix: ChannelMix;

  @Field(() => Int, { description: 'Number of interactions of the journey.' })
  abstract readonly interactionCount: number;

  @Field(() => Int, { description: 'Number of channel changes between consecutive interactions of the journey.' })
  abstract readonly handoffs: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "End-to-end score of the journey in points, 0 to 100: the customer's own rating; null where not asked.",
  })
  abstract readonly endToEndScore: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Derived score of the journey in points, 0 to 100: 0.4 mean + 0.3 minimum + 0.3 last of its interaction scores. Never mixed with the end-to-end score.',
  })
  abstract readonly derivedScore: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the scores of the touchpoints met on the journey, in points, 0 to 100.',
  })
  abstract readonly touchpointScore: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Touchpoint score minus end-to-end score of the journey, in points: above 0, its parts look better than the whole.',
  })
  abstract readonly touchpointGap: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Duration of the journey in seconds, from its first to its last interaction; null while it is open.',
  })
  abstract readonly durationSeconds: number | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'Cost of the interactions of the journey; null where none is known, or they are in several currencies.',
  })
  abstract readonly cost: Money | null;
}
