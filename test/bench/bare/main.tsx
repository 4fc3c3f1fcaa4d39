/** The reference: the same map as plain labelled boxes in React Flow, as its documentation shows it. */
import {
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useEdgesState,
  useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bench } from '#renderer/app/bench.ts';
import { perspectives } from '#shared/model/kinds/base.ts';
import type { BenchMap } from '../lanes.ts';
import './bare.css';

type Box = Node<{ readonly label: string }, 'box'>;

const BoxNode = memo(function BoxNode({ data }: NodeProps<Box>) {
  return (
    <div className="box">
      <Handle type="target" position={Position.Bottom} />
      {data.label}
      <Handle type="source" position={Position.Top} />
    </div>
  );
});
const nodeTypes = { box: BoxNode };

function boxesOf({ elements }: BenchMap): Box[] {
  let top = 0;
  return perspectives.flatMap((name) => {
    const own = elements.filter(({ perspective }) => perspective === name);
    const height = own.reduce((most, { position }) => Math.max(most, position.y), 0) + 180;
    const boxes = own.map(({ id, title, position }): Box => {
      return { id, type: 'box', position: { x: position.x, y: position.y + top }, data: { label: title } };
    });
    top += height;
    return boxes;
  });
}

const edgesOf = ({ links }: BenchMap): Edge[] => links.map(({ id, from, to }) => ({ id, source: from, target: to }));

interface Inside {
  flow: ReactFlowInstance<Box, Edge>;
  setNodes: (boxes: Box[] | ((before: Box[]) => Box[])) => void;
  setEdges: (edges: Edge[]) => void;
}

const inside: Partial<Inside> = {};
let boxes: Box[] = [];
let before: Box[] = [];

function Page() {
  const [nodes, setNodes, onNodesChange] = useNodesState<Box>([]);
  const [edges, setEdges, onEdgesChange] = useEdgesState<Edge>([]);
  boxes = nodes;
  Object.assign(inside, { setNodes, setEdges });
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={(flow) => {
        inside.flow = flow;
      }}
      minZoom={0.02}
      maxZoom={3}
    />
  );
}

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await frame();
}

function parts(): Inside {
  const { flow, setNodes, setEdges } = inside;
  if (flow === undefined || setNodes === undefined || setEdges === undefined) throw new Error('not started yet');
  return { flow, setNodes, setEdges };
}

const bare: Bench = {
  async load(document) {
    while (inside.flow === undefined) await frame();
    const map = document as BenchMap;
    const { flow, setNodes, setEdges } = parts();
    setNodes(boxesOf(map));
    setEdges(edgesOf(map));
    // The whole picture is there once its last box has been measured and its last link drawn.
    const last = map.elements.at(-1)?.id ?? '';
    while (flow.getInternalNode(last)?.measured.width === undefined) await frame();
    while (globalThis.document.querySelector(`.react-flow__edge[data-id="${map.links.at(-1)?.id}"]`) === null)
      await frame();
    await frames(2);
  },
  fit: () => void parts().flow.fitView({ padding: 0.04, maxZoom: 1, duration: 0 }),
  zoomTo: (zoom) => void parts().flow.zoomTo(zoom, { duration: 0 }),
  ids: () => boxes.map(({ id }) => id),
  screenOf(id) {
    const box = boxes.find((one) => one.id === id);
    if (box === undefined) throw new Error(`There is no box ${id}.`);
    return parts().flow.flowToScreenPosition({ x: box.position.x + 90, y: box.position.y + 30 });
  },
  retitle: () => {
    throw new Error('Titles are not edited here.');
  },
  moveBy(ids, dx, dy) {
    const moved = new Set(ids);
    before = boxes;
    parts().setNodes((all) =>
      all.map((box) =>
        moved.has(box.id) ? { ...box, position: { x: box.position.x + dx, y: box.position.y + dy } } : box,
      ),
    );
  },
  async undo() {
    parts().setNodes(before);
  },
  ready: () => frames(2),
};
window.bench = bare;

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
