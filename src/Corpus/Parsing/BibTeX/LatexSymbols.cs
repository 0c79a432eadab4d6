using System.Collections.Frozen;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Commands that stand for a character, and those that only say how text looks.</summary>
internal static class LatexSymbols
{
    public const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    public const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private const string Characters = """
        ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ
        textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotedbl " textquotesingle ' lq ‘ rq ’
        textbackslash \ backslash \ textasciitilde ~ textasciicircum ^ textasciigrave ` textbraceleft { textbraceright } lbrace { rbrace } textless < textgreater > lt < gt > textbar | textunderscore _ textdollar $
        textellipsis … ldots … dots … cdots ⋯ textbullet • bullet • textregistered ® texttrademark ™ textcopyright © copyright © textdegree ° degree ° textpm ± pm ± mp ∓ times × texttimes × div ÷ cdot · textperiodcentered ·
        S § P ¶ textsection § textparagraph ¶ pounds £ textsterling £ texteuro € euro € textyen ¥ textcent ¢ textnumero № guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › quotedblbase „ quotesinglbase ‚ textexclamdown ¡ textquestiondown ¿
        textmu µ textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ dag † dagger † ddag ‡ ddagger ‡ slash /
        infty ∞ rightarrow → to → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ uparrow ↑ downarrow ↓ mapsto ↦ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ equiv ≡
        in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ oplus ⊕ otimes ⊗ perp ⊥ parallel ∥ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ prime ′ langle ⟨ rangle ⟩ ell ℓ hbar ℏ Re ℜ Im ℑ circ ∘ star ⋆ ast ∗ mid | vert |
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω TeX TeX LaTeX LaTeX BibTeX BibTeX
        """;

    private static readonly FrozenDictionary<string, string> Symbols = Characters.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1])
        .Concat(new Dictionary<string, string> { ["par"] = "\n\n", ["newline"] = " ", ["quad"] = " ", ["qquad"] = " ", ["space"] = " ", ["textvisiblespace"] = " ", ["enspace"] = " ", ["thinspace"] = " " })
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly FrozenSet<string> Unseen = new[] { "vphantom", "hphantom", "phantom", "noopsort", "label", "index", "vspace", "hspace", "color", "fontsize" }.ToFrozenSet();

    private static readonly FrozenSet<string> Forms = new[]
    {
        "relax", "it", "bf", "em", "sc", "rm", "tt", "sf", "sl", "cal", "bfseries", "itshape", "scshape", "upshape", "rmfamily", "ttfamily", "sffamily", "normalfont", "tiny", "small", "normalsize", "large", "Large", "protect", "left", "right", "displaystyle", "noindent",
    }.ToFrozenSet();

    /// <summary>The character, or null.</summary>
    public static string? Of(string command) => Symbols.GetValueOrDefault(command);

    /// <summary>Whether its argument does not show.</summary>
    public static bool IsUnseen(string command) => Unseen.Contains(command);

    /// <summary>Whether it only changes how the text behind it looks.</summary>
    public static bool IsForm(string command) => Forms.Contains(command);
}
