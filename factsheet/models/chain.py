"""A linear-chain conditional random field over tags: sentences are scored as wholes (Lafferty et al., 2001)."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from factsheet.models.decoding import Steps, legal_steps, tag_count


class Chain(nn.Module):
    """What it scores for one tag to follow another, learned; illegal steps are shut out."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        number = tag_count(labels)
        self.first, self.last = nn.Parameter(torch.zeros(number)), nn.Parameter(torch.zeros(number))
        self.after = nn.Parameter(torch.zeros(number, number))
        # What is legal follows from the labels: it is no part of the weights.
        self.legal = legal_steps(labels)

    def steps(self) -> tuple[Tensor, Tensor, Tensor]:
        """First (tags,), after (tags, tags) and last (tags,) with illegal steps at a large negative number."""
        return (
            self.first + torch.as_tensor(self.legal.first, dtype=torch.float32, device=self.first.device),
            self.after + torch.as_tensor(self.legal.after, dtype=torch.float32, device=self.after.device),
            self.last + torch.as_tensor(self.legal.last, dtype=torch.float32, device=self.last.device),
        )

    def as_arrays(self) -> Steps:
        """The same for decoding."""
        return Steps(*(np.asarray(t.detach().float().cpu(), dtype=np.float64) for t in self.steps()))

    def forward(self, scores: Tensor, tags: Tensor, counts: Tensor) -> Tensor:
        """Minus the log likelihood of `tags`, summed over sentences.

        scores: (sentences, longest, tags); tags: (sentences, longest); counts: words of each sentence,
        at least 1. What lies behind a sentence's last word is not looked at.
        """
        first, after, last = self.steps()
        rows = torch.arange(len(scores), device=scores.device)
        inside = torch.arange(scores.shape[1], device=scores.device)[None] < counts[:, None]
        own = scores.gather(2, tags[..., None])[..., 0].masked_fill(~inside, 0).sum()
        walked = after[tags[:, :-1], tags[:, 1:]].masked_fill(~inside[:, 1:], 0).sum()
        path = own + walked + first[tags[:, 0]].sum() + last[tags[rows, counts - 1]].sum()
        # The sum over the tag before as a product of matrices, less the largest: a third of logsumexp's time.
        odds, total = after.exp(), first + scores[:, 0]
        for place in range(1, scores.shape[1]):
            top = total.amax(1, keepdim=True).detach()
            going_on = ((total - top).exp() @ odds).clamp_min(1e-30).log() + top + scores[:, place]
            total = torch.where(inside[:, place, None], going_on, total)
        return (total + last).logsumexp(1).sum() - path
