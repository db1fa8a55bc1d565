import { Field, InputType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.js';

@InputType({
  description:
    'A span of time, [from, to): `from` belongs to it and `to` does not. A journey belongs to the window in which it started, everything else to that of its own time.',
})
export abstract class Window {
  @Field(() => DateTime, { description: 'Beginning of the window, included; 1900 at the earliest.' })
  abstract readonly from: Date;

  @Field(() => DateTime, { description: 'End of the window, not included; 2100 at the latest.' })
  abstract readonly to: Date;

  @Field(() => String, {
    nullable: true,
    defaultValue: 'UTC',
    description: 'Time zone of the window, in which its periods are cut: an IANA name such as "Asia/Jerusalem".',
  })
  readonly timeZone?: string | null;
}
