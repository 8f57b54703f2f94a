import { Field, ObjectType } from '@nestjs/graphql';
import type { Viewer } from '../../access/index.js';

@ObjectType('Viewer', { description: 'Who is asking.' })
export class ViewerType {
  @Field({ description: 'Name, as it is written into decisions.' }) name!: string;
  @Field({ description: 'Role, which brings the permissions.' }) role!: string;
  @Field(() => [String], { description: 'What the viewer may do, for example source:write.' }) permissions!: string[];
}

export const toViewer = ({ name, role, permissions }: Viewer): ViewerType => ({
  name,
  role,
  permissions: [...permissions].sort(),
});
