import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Node', { description: 'Anything that has an id of its own and can be asked for by it alone.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Stable id, a UUID, unique over all types.' })
  id!: string;
}
