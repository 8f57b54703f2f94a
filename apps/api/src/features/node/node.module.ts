import { Module } from '@nestjs/common';
import { NodeResolver } from './node.resolver.js';
import { NodeService } from './node.service.js';

@Module({ providers: [NodeResolver, NodeService] })
export class NodeModule {}
