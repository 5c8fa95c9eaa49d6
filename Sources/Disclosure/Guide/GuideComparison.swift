/// Two revisions of a guide, part by part.
public struct GuideComparison: Hashable, Sendable {
  /// One part of both.
  public struct Row: Hashable, Sendable {
    /// What was done to the part.
    public enum Change: String, Sendable {
      /// Nothing.
      case same
      /// Only the later revision has it.
      case added
      /// Only the earlier revision has it.
      case removed
      /// It says something else.
      case changed
    }

    /// The part, as a heading.
    public var title: String
    /// What the earlier revision says; empty where it says nothing.
    public var before: String
    /// What the later revision says; empty where it says nothing.
    public var after: String

    /// What was done to the part.
    public var change: Change {
      if before == after { return .same }
      if before.isEmpty { return .added }
      return after.isEmpty ? .removed : .changed
    }
  }

  /// The parts, in the order of the guide; those that only the earlier revision has stand where it had them.
  public let rows: [Row]

  /// Compares two guides.
  public init(from before: DisclosureGuide, to after: DisclosureGuide) {
    let (old, new) = (before.parts, after.parts)
    let (oldTexts, newTexts) = (Self.texts(old), Self.texts(new))
    var titles: [String] = []
    var rest = old.map(\.title)[...]
    for title in new.map(\.title) {
      while let first = rest.first, newTexts[first] == nil { titles.append(rest.removeFirst()) }
      if rest.first == title { rest.removeFirst() }
      titles.append(title)
    }
    titles += rest.filter { newTexts[$0] == nil && !titles.contains($0) }
    rows = titles.map { Row(title: $0, before: oldTexts[$0] ?? "", after: newTexts[$0] ?? "") }
  }

  private static func texts(_ parts: [(title: String, text: String)]) -> [String: String] {
    Dictionary(parts.map { ($0.title, $0.text) }) { $0 + "\n" + $1 }
  }
}

extension DisclosureGuide {
  /// All that it says, part by part, with headings.
  public var parts: [(title: String, text: String)] {
    let offices = DisclosureOffice.Part.allCases.map { (title: "公开机构·\($0.chinese)", text: office[$0]) }
    let channels = channels.map { (title: "受理渠道·\($0.kind.chinese)", text: $0.notes) }
    let all =
      classification.map { (title: "信息分类·\($0.title)", text: $0.text) } + [(title: "编排体系", text: arrangement)]
      + waysToObtain.map { (title: "获取方式·\($0.title)", text: $0.text) } + offices + channels
      + [
        (title: "申请和办理", text: procedure), (title: "收费", text: fees), (title: "监督方式", text: supervision),
        (title: "救济途径", text: remedies),
      ]
    return all.filter { !$0.text.isEmpty }
  }
}
