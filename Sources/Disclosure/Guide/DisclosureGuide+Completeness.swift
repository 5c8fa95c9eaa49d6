extension DisclosureGuide {
  /// What is too long or contradicts itself; a guide with such issues cannot even be saved as a draft.
  public func draftIssues() -> [Issue] {
    var issues: [Issue] = []
    for (field, list) in [("classification", classification), ("waysToObtain", waysToObtain)] {
      if list.count > 40 { issues.append(Issue(field, "guide.tooMany", ["max": "40"])) }
      for (index, passage) in list.enumerated() {
        if passage.title.count > 60 { issues.append(Issue("\(field).\(index).title", "guide.tooLong", ["max": "60"])) }
        if passage.text.count > 4_000 {
          issues.append(Issue("\(field).\(index).text", "guide.tooLong", ["max": "4000"]))
        }
      }
    }
    for channel in channels where channel.notes.count > 4_000 {
      issues.append(Issue("channels.\(channel.kind.rawValue)", "guide.tooLong", ["max": "4000"]))
    }
    for (field, text) in texts where text.count > 10_000 {
      issues.append(Issue(field, "guide.tooLong", ["max": "10000"]))
    }
    return issues
  }

  /// What the law wants told and is missing; a guide with such issues cannot be published.
  public func completenessIssues() -> [Issue] {
    var issues = passageIssues("classification", classification)
    if arrangement.isEmpty { issues.append(Issue("arrangement", "guide.arrangement.missing")) }
    issues += passageIssues("waysToObtain", waysToObtain)
    for part in office.missingParts() {
      issues.append(Issue("office.\(part.rawValue)", "guide.office.missing", ["part": part.chinese]))
    }
    issues += channelIssues()
    if procedure.isEmpty { issues.append(Issue("procedure", "guide.procedure.missing")) }
    if supervision.isEmpty { issues.append(Issue("supervision", "guide.supervision.missing")) }
    if remedies.isEmpty { issues.append(Issue("remedies", "guide.remedies.missing")) }
    return issues
  }

  private var texts: [(field: String, text: String)] {
    [
      ("arrangement", arrangement), ("procedure", procedure), ("fees", fees), ("supervision", supervision),
      ("remedies", remedies),
    ]
  }

  private func passageIssues(_ field: String, _ passages: [Passage]) -> [Issue] {
    if passages.isEmpty { return [Issue(field, "guide.\(field).missing")] }
    return passages.enumerated().flatMap { index, passage in
      var issues: [Issue] = []
      if passage.title.isEmpty { issues.append(Issue("\(field).\(index).title", "guide.passage.titleMissing")) }
      if passage.text.isEmpty { issues.append(Issue("\(field).\(index).text", "guide.passage.textMissing")) }
      return issues
    }
  }

  private func channelIssues() -> [Issue] {
    GuideChannel.allCases.compactMap { kind in
      let field = "channels.\(kind.rawValue)"
      guard let channel = channels.first(where: { $0.kind == kind }) else {
        let isObligatory = GuideChannel.obligatory.contains(kind)
        return isObligatory ? Issue(field, "guide.channel.missing", ["channel": kind.chinese]) : nil
      }
      guard channel.notes.isEmpty else { return contactIssue(of: kind) }
      return Issue(field, "guide.channel.notesMissing", ["channel": kind.chinese])
    }
  }

  /// A channel needs the fact of the office that it leads to.
  private func contactIssue(of kind: GuideChannel) -> Issue? {
    let part: DisclosureOffice.Part
    switch kind {
    case .post: part = .postAddress
    case .online: part = .online
    case .email: part = .email
    case .inPerson, .fax, .oral: return nil
    }
    guard office[part].isEmpty else { return nil }
    return Issue("channels.\(kind.rawValue)", "guide.channel.contactMissing", ["part": part.chinese])
  }
}
