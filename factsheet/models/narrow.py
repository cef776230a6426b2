"""A text model with the pieces of its vocabulary that an article needs: the word table is most of what a token costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces kept, in order, and their numbers among those kept."""

    kept: tuple[int, ...]
    numbers: dict[int, int]

    def narrow(self, tokens: Iterable[int]) -> tuple[int, ...]:
        """Tokens of the whole vocabulary as tokens of the narrow one."""
        return tuple(self.numbers[token] for token in tokens)

    def widen(self, tokens: Iterable[int]) -> list[int]:
        """Tokens of the narrow vocabulary as tokens of the whole one."""
        return [self.kept[token] for token in tokens]


def pieces_of(tokens: Iterable[int]) -> Pieces:
    """The pieces that occur among the tokens."""
    kept = tuple(sorted(set(tokens)))
    return Pieces(kept, {piece: number for number, piece in enumerate(kept)})


@contextmanager
def narrowed(model: Any, pieces: Pieces) -> Iterator[Any]:
    """The model, which reads and writes the narrow vocabulary's tokens for as long; then it is as it was."""
    import torch

    read, write = model.get_input_embeddings(), model.get_output_embeddings()
    wide = {read: read.weight, write: write.weight}
    rows = torch.tensor(pieces.kept, device=read.weight.device)
    cut = {id(table): _frozen(table.detach()[rows]) for table in wide.values()}
    try:
        for part, table in wide.items():
            part.weight = cut[id(table)]
        yield model
    finally:
        for part, table in wide.items():
            part.weight = table


def _frozen(table: Any) -> Any:
    import torch

    return torch.nn.Parameter(table, requires_grad=False)
