import { Field, ObjectType } from '@nestjs/graphql';
import { toUserError, UserErrorType } from '../user-error.type.js';
import { type AgreementState, AgreementType, toAgreement } from './agreement.type.js';

@ObjectType({ description: 'Result of measureAgreement.' })
export class MeasureAgreementPayload {
  @Field(() => AgreementType, { nullable: true, description: 'As agreement answers it; null if there are errors.' })
  agreement!: AgreementType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

const GONE = { code: 'NOT_FOUND', message: 'There is no such project or codebook version.', field: null };

export const toMeasurePayload = (state: AgreementState | null): MeasureAgreementPayload =>
  state === null ? { agreement: null, errors: [toUserError(GONE)] } : { agreement: toAgreement(state), errors: [] };
