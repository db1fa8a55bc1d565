import { connectionType } from '../connection/connection-type.js';
import { Interaction } from './interaction.type.js';

export const InteractionConnection = connectionType('Interaction', () => Interaction, {
  one: 'interaction',
  many: 'interactions',
});
