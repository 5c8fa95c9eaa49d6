/// What an application asks the organ for.
public enum RequestSubject: String, CaseIterable, Codable, Sendable {
  /// 获取政府信息: Regulation, Article 27.
  case information
  /// 更正与其自身相关的政府信息记录: Article 41, a kind of case of its own that no table of the annual report counts.
  case rectification

  /// The key of its name in the catalogue of texts.
  public var textKey: String { "request.subject.\(rawValue)" }
}
