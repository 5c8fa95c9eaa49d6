import Disclosure

/// Reads how to reach the organ: 地址, 邮编, 电话, 传真, 电子邮箱.
struct ContactReader {
  enum Field {
    case address, postcode, telephone, fax, telephoneAndFax, email
  }

  private static let labels = PhraseBook<Field>([
    (.address, "联系地址 通讯地址 通信地址 办公地址 单位地址 地址"),
    (.postcode, "邮政编码 邮编"),
    (.telephoneAndFax, "电话/传真 联系电话/传真 电话(传真) 电话及传真 电话、传真"),
    (.telephone, "联系电话 咨询电话 办公电话 电话号码 电话"),
    (.fax, "传真号码 传真电话 传真"),
    (.email, "电子邮箱地址 电子邮箱 电子邮件 电子信箱 邮箱 E-mail Email email"),
  ])

  private static let longestValue = 60

  /// What is printed behind the labels; nil where there are none.
  func contact(in prose: Prose) -> Contact? {
    var contact = Contact()
    var position = 0
    while position < prose.units.count {
      guard let label = ContactReader.labels.match(prose.units, at: position, to: prose.units.count) else {
        position += 1
        continue
      }
      position += label.length
      guard let value = value(in: prose, behind: position) else { continue }
      fill(&contact, label.meaning, prose.words(value))
      position = value.upperBound
    }
    return contact.isEmpty ? nil : contact
  }

  private func value(in prose: Prose, behind label: Int) -> Range<Int>? {
    let units = prose.units
    var start = label
    while start < units.count,
      units[start] == 0x3A || units[start] == UInt16(scalar: "为") || units[start] == UInt16(scalar: "是")
    {
      start += 1
    }
    guard start > label || start < units.count && units[start].isDigit else { return nil }
    var end = start
    while end < units.count, end - start < ContactReader.longestValue, !endsValue(units, end) { end += 1 }
    return end > start ? start..<end : nil
  }

  private func endsValue(_ units: [UInt16], _ position: Int) -> Bool {
    let unit = units[position]
    if unit == 0x3B || unit == Folding.newline || unit == UInt16(scalar: "。") || unit == UInt16(scalar: ")") {
      return true
    }
    guard unit == 0x2C || unit == 0x3001 else { return false }
    return ContactReader.labels.match(units, at: position + 1 < units.count ? position + 1 : position, to: units.count)
      != nil
      || unit == 0x2C
  }

  private func fill(_ contact: inout Contact, _ field: Field, _ value: String) {
    switch field {
    case .address: contact.address = contact.address ?? value
    case .postcode: contact.postcode = contact.postcode ?? value
    case .telephone: contact.telephone = contact.telephone ?? value
    case .fax: contact.fax = contact.fax ?? value
    case .telephoneAndFax:
      contact.telephone = contact.telephone ?? value
      contact.fax = contact.fax ?? value
    case .email: contact.email = contact.email ?? value
    }
  }
}
