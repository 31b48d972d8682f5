"""What is no fact: outlook, condition, negation, opinion, notices.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "outlook with could",
        (
            Example(
                "Brent could fall to $70.", (says("commodity:BRENT", "down", level=70.0, modality="outlook"),)
            ),
        ),
        ("Brent could fall to $70.",),
    ),
    Construct(
        "set to open",
        (Example("The FTSE 100 is set to open higher.", (says("index:FTSE", "up", modality="outlook"),)),),
        ("The FTSE 100 is set to open higher.",),
    ),
    Construct(
        "expected",
        (Example("The dollar is expected to weaken.", (says("currency:USD", "down", modality="outlook"),)),),
        ("The dollar is expected to weaken.",),
    ),
    Construct(
        "condition",
        (
            Example(
                "If gold rises 2%, miners gain.",
                (says("group:US:MINERS", "up", modality="outlook"),),
            ),
        ),
        ("If gold rises 2%, refiners smile.",),
    ),
    Construct(
        "as long as",
        (
            Example(
                "Sony rose 2% as long positions grew.", (says("company:XTKS:6758", "up", change_pct=2.0),)
            ),
        ),
        ("As long as the stock trades at 605 rupees, hold.",),
    ),
    Construct(
        "negation",
        (Example("The yen did not fall.", (says("currency:JPY", "down", negated=True),)),),
        ("The yen did not fall.",),
    ),
    Construct(
        "not crossed",
        (Example("The VIX has not crossed 30.", (says("index:VIX", "up", level=30.0, negated=True),)),),
        ("The VIX has not crossed 30.",),
    ),
    Construct(
        "failed to",
        (Example("Gold failed to rise.", (says("commodity:GOLD", "up", negated=True),)),),
        ("Gold failed to rise.",),
    ),
    Construct(
        "opinion in quotation marks",
        (
            Example(
                "“The Nikkei has fallen too far,” said Mari Sato, a strategist at Kita Securities.",
                (says("index:N225", "down", modality="opinion"),),
            ),
        ),
        ("“The Nikkei has fallen too far,” said Mari Sato, a strategist at Kita Securities.",),
    ),
    Construct(
        "adjective before a noun",
        (Example("Gold rose as lower yields helped.", (says("commodity:GOLD", "up"),)),),
        ("A stronger yen weighed on exporters.",),
    ),
    Construct(
        "higher prices",
        (Example("Honda shares saw a gain of 2%.", (says("company:XTKS:7267", "up", change_pct=2.0),)),),
        ("Molson Coors saw higher prices helping sales.",),
    ),
    Construct(
        "notice of a buy-back",
        (
            Example(
                "Sony rose 2% after it repurchased 1,000 shares.",
                (says("company:XTKS:6758", "up", change_pct=2.0),),
            ),
        ),
        ("Sony repurchased 1,000 shares at 2,410 yen each, at prices between 2,390 and 2,420 yen.",),
    ),
    Construct(
        "notice of a manager's deal",
        (
            Example(
                "Boeing rose 1% after a director bought 500 shares.",
                (says("company:XNYS:BA", "up", change_pct=1.0),),
            ),
        ),
        ("A visitor to Boeing bought 500 shares at $182.30.",),
    ),
    Construct(
        "notice of lawyers",
        (
            Example(
                "Boeing fell 5%, and lawyers called on investors.",
                (says("company:XNYS:BA", "down", change_pct=-5.0),),
            ),
        ),
        ("Investors who bought Boeing shares and lost over $100,000 may join the class action.",),
    ),
    Construct(
        "table of results",
        (Example("Sony gained 7% after its results.", (says("company:XTKS:6758", "up", change_pct=7.0),)),),
        ("Sony revenue 3,100 2,900 7%",),
    ),
    Construct(
        "modal of a phrase with a preposition",
        (
            Example("The DAX rose on hopes rates will fall.", (says("index:DAX", "up", modality="fact"),)),
            Example(
                "The risk of a delay at ports could put the yen under pressure.",
                (says("currency:JPY", "down", modality="outlook"),),
            ),
        ),
        ("Hopes of a deal that could lift the DAX grew.",),
    ),
    Construct(
        "instruction on when to trade",
        (
            Example(
                "Funds were buying when the DAX fell 2% on Monday.",
                (says("index:DAX", "down", change_pct=-2.0),),
            ),
        ),
        ("One rule is buying Tesla when the share price rises above its average and selling when it falls.",),
    ),
    Construct(
        "what is awaited only afterwards",
        (Example("The DAX may fall before the vote.", (says("index:DAX", "down", modality="outlook"),)),),
        ("The DAX may test 18,000 before attempting to move higher.",),
    ),
    Construct(
        "condition of a view",
        (
            Example(
                "The DAX was lower as the euro rose.", (says("index:DAX", "down"), says("currency:EUR", "up"))
            ),
        ),
        ("The bias is bearish as long as the DAX trades below 18,000.",),
    ),
    Construct(
        "peak that may be behind",
        (Example("Bitcoin might rise to $70,000.", (says("crypto:BTC", "up", modality="outlook"),)),),
        ("Bitcoin might have reached a peak.",),
    ),
)
