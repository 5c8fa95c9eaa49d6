/// The disclosure guide of an organ (政府信息公开指南), as data: what the twelfth article of the Regulation wants told.
public struct DisclosureGuide: Hashable, Sendable, Codable {
  /// A heading with what is said under it.
  public struct Passage: Hashable, Sendable, Codable {
    /// The heading.
    public var title: String
    /// The text; each line is a paragraph.
    public var text: String

    /// A passage.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }

    /// Whether nothing was entered.
    public var isBlank: Bool { title.isEmpty && text.isEmpty }
  }

  /// A channel through which requests are accepted.
  public struct Channel: Hashable, Sendable, Codable {
    /// Which.
    public var kind: GuideChannel
    /// How it is used: where to, what to write on it, when it counts as received.
    public var notes: String

    /// A channel.
    public init(_ kind: GuideChannel, notes: String) {
      self.kind = kind
      self.notes = notes
    }
  }

  /// Into which classes the information is sorted (信息分类).
  public var classification: [Passage] = []
  /// How it is arranged: index numbers, names, dates (编排体系).
  public var arrangement = ""
  /// How what is published can be had (获取方式).
  public var waysToObtain: [Passage] = []
  /// The channels that requests may come through, in the order of `GuideChannel`.
  public var channels: [Channel] = []
  /// What a request must contain, and how it is handled (申请和办理).
  public var procedure = ""
  /// Fees (收费).
  public var fees = ""
  /// Who supervises, and where to complain (监督方式).
  public var supervision = ""
  /// Reconsideration and litigation (救济途径).
  public var remedies = ""
  /// The facts about the disclosure office, taken from its record when the revision was saved or published.
  public var office = DisclosureOffice()

  /// A guide that says nothing yet.
  public init() {}

  /// The guide without what was left blank, its channels in order and each once.
  public func tidied() -> DisclosureGuide {
    var guide = self
    guide.classification.removeAll(where: \.isBlank)
    guide.waysToObtain.removeAll(where: \.isBlank)
    guide.channels = GuideChannel.allCases.compactMap { kind in channels.first { $0.kind == kind } }
    return guide
  }
}
