import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../domain/global-id.js';
import type { JourneyDefinition as JourneyDefinitionRow, Touchpoint as TouchpointRow } from '../../domain/map.js';
import { touchpointsByIds } from '../../services/map-reference.service.js';
import { listJourneyDefinitions } from '../../services/map/read.service.js';
import type { Context } from '../context.js';
import { Touchpoint } from '../touchpoint/touchpoint.type.js';
import { JourneyDefinition } from './journey-definition.type.js';

@Resolver(() => JourneyDefinition)
export class JourneyDefinitionResolver {
  @Query(() => [JourneyDefinition], {
    description: 'All journey definitions, in the order of their keys. Needs map:read.',
  })
  journeyDefinitions(@Ctx() { scope }: Context): readonly JourneyDefinitionRow[] {
    return listJourneyDefinitions(scope);
  }

  @FieldResolver(() => ID, { description: 'Global ID of the journey definition.' })
  id(@Root() { id }: JourneyDefinitionRow): string {
    return toGlobalId({ type: 'JourneyDefinition', id });
  }

  @FieldResolver(() => [Touchpoint], { description: 'Touchpoints that the journey is planned to pass, in order.' })
  plannedTouchpoints(
    @Root() { plannedTouchpointIds }: JourneyDefinitionRow,
    @Ctx() { scope }: Context,
  ): readonly TouchpointRow[] | Promise<readonly TouchpointRow[]> {
    return touchpointsByIds(scope, plannedTouchpointIds);
  }

  @FieldResolver(() => [Touchpoint], { description: 'Touchpoints that complete the journey: reaching one is enough.' })
  completingTouchpoints(
    @Root() { completingTouchpointIds }: JourneyDefinitionRow,
    @Ctx() { scope }: Context,
  ): readonly TouchpointRow[] | Promise<readonly TouchpointRow[]> {
    return touchpointsByIds(scope, completingTouchpointIds);
  }
}
