/// The disclosure office of an organ (政府信息公开工作机构), as the twelfth article of the Regulation wants it published.
public struct DisclosureOffice: Hashable, Sendable, Codable {
  /// The name of the office.
  public var name = ""
  /// The address of the office.
  public var address = ""
  /// The office hours.
  public var hours = ""
  /// The telephone.
  public var telephone = ""
  /// The fax.
  public var fax = ""
  /// Where letters go.
  public var postAddress = ""
  /// The postcode of that address.
  public var postCode = ""
  /// Where e-mail goes.
  public var email = ""
  /// The address on the internet where requests are filed.
  public var online = ""
  /// How often the record was saved; 0 where it never was.
  public var version = 0

  /// An office of which nothing is known yet.
  public init() {}

  /// What is wrong with what was entered; an empty field is not wrong, only incomplete.
  public func issues() -> [Issue] {
    var issues: [Issue] = []
    for part in Part.allCases where self[part].count > 200 {
      issues.append(Issue(part.rawValue, "organ.tooLong", ["max": "200"]))
    }
    for (part, number) in [(Part.telephone, telephone), (.fax, fax)] where !number.isEmpty {
      let digits = number.unicodeScalars.filter { $0.properties.numericType == .decimal }.count
      if digits < 5 { issues.append(Issue(part.rawValue, "organ.office.number")) }
    }
    if !postCode.isEmpty, !postCode.isDigits(count: 6) { issues.append(Issue("postCode", "organ.office.postCode")) }
    if !email.isEmpty, !Self.isAddress(email) { issues.append(Issue("email", "organ.office.email")) }
    if !online.isEmpty, !online.hasPrefix("https://"), !online.hasPrefix("http://") {
      issues.append(Issue("online", "organ.office.online"))
    }
    return issues
  }

  /// What is missing of name, address, hours, telephone, fax and contact on the internet, all of which the law wants.
  public func missingParts() -> [Part] {
    var missing = [Part.name, .address, .hours, .telephone, .fax].filter { self[$0].isEmpty }
    if online.isEmpty, email.isEmpty { missing.append(.online) }
    return missing
  }

  /// Whether a text looks like an e-mail address.
  static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && !text.contains(" ")
  }
}

extension DisclosureOffice {
  /// One fact about the office, by the name of its field.
  public enum Part: String, CaseIterable, Sendable {
    /// The name of the office.
    case name
    /// The address of the office.
    case address
    /// The office hours.
    case hours
    /// The telephone.
    case telephone
    /// The fax.
    case fax
    /// Where letters go.
    case postAddress
    /// The postcode.
    case postCode
    /// Where e-mail goes.
    case email
    /// The address on the internet.
    case online

    /// What people call it.
    public var chinese: String {
      switch self {
      case .name: "机构名称"
      case .address: "办公地址"
      case .hours: "办公时间"
      case .telephone: "联系电话"
      case .fax: "传真号码"
      case .postAddress: "通信地址"
      case .postCode: "邮政编码"
      case .email: "电子邮箱"
      case .online: "互联网联系方式"
      }
    }

    fileprivate var path: WritableKeyPath<DisclosureOffice, String> {
      switch self {
      case .name: \.name
      case .address: \.address
      case .hours: \.hours
      case .telephone: \.telephone
      case .fax: \.fax
      case .postAddress: \.postAddress
      case .postCode: \.postCode
      case .email: \.email
      case .online: \.online
      }
    }
  }

  /// One fact.
  public subscript(part: Part) -> String {
    get { self[keyPath: part.path] }
    set { self[keyPath: part.path] = newValue }
  }
}
