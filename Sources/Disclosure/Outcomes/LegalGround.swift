/// A provision that a decision or a letter cites.
public struct LegalGround: Hashable, Codable, Sendable {
  /// The laws that outcomes rest on.
  public enum Law: String, Codable, Sendable {
    /// 《中华人民共和国政府信息公开条例》, State Council Decree No. 711, in force since 2019-05-15.
    case regulation
    /// The same Regulation as Decree No. 492 of 2007 made it, in force until 2019-05-14.
    case formerRegulation
    /// 《政府信息公开信息处理费管理办法》, 国办函〔2020〕109号.
    case feeMeasure

    /// The title as letters cite it.
    public var title: String {
      switch self {
      case .regulation: "《中华人民共和国政府信息公开条例》"
      case .formerRegulation: "《中华人民共和国政府信息公开条例》（国务院令第492号）"
      case .feeMeasure: "《政府信息公开信息处理费管理办法》"
      }
    }
  }

  /// The law; the Regulation where data name none.
  public var law: Law
  /// The article; nil where the law is cited as a whole.
  public var article: Int?
  /// The paragraph (款).
  public var paragraph: Int?
  /// The item (项).
  public var item: Int?

  /// A provision; of the Regulation where no law is named.
  public init(law: Law = .regulation, article: Int? = nil, paragraph: Int? = nil, item: Int? = nil) {
    self.law = law
    self.article = article
    self.paragraph = paragraph
    self.item = item
  }

  /// Reads a provision; a law that is not named is the Regulation.
  ///
  /// - Throws: `DecodingError` where a law is not known.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    law = try container.decodeIfPresent(Law.self, forKey: .law) ?? .regulation
    article = try container.decodeIfPresent(Int.self, forKey: .article)
    paragraph = try container.decodeIfPresent(Int.self, forKey: .paragraph)
    item = try container.decodeIfPresent(Int.self, forKey: .item)
  }

  /// The provision without the law: `第三十六条第（一）项`; empty where the law is cited as a whole.
  public var place: String {
    var text = article.map { "第\($0.chineseNumber)条" } ?? ""
    if let paragraph { text += "第\(paragraph.chineseNumber)款" }
    if let item { text += "第（\(item.chineseNumber)）项" }
    return text
  }

  /// The provision as letters cite it: `《中华人民共和国政府信息公开条例》第三十六条第（一）项`.
  public var chinese: String { law.title + place }
}

extension Int {
  /// The number in the Chinese numerals of statutes, 1 to 99: `三十六`; in digits beyond.
  var chineseNumber: String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(self) else { return String(self) }
    let (tens, ones) = (self / 10, self % 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }
}
