extension LetterOrigin {
  /// Whom the letter is for: the party that is given, the one that is asked, or else the applicant.
  public var addressee: Party? {
    if let recipient { return recipient }
    switch kind {
    case .thirdPartyConsultation, .consultationSlip, .disclosureToThirdParty:
      return parties.first { $0.id == consultation?.party }
    case .jointOrganConsultation, .assistanceRequest, .transferLetter, .reviewSheet: return nil
    default: return parties.first { $0.role == .applicant }
    }
  }

  /// The name over the letter, and how the letter calls whom it is for.
  ///
  /// A natural person is called by the full name alone: no form of address is right for everybody. A letter that an
  /// agent receives is still for the applicant, whose right it decides on.
  var partyValues: [LetterField: String] {
    guard let party = addressee else {
      guard let name = consultation?.name, !name.isEmpty else { return [.pronoun: Self.peerPronoun] }
      return [.addressee: name, .pronoun: Self.peerPronoun]
    }
    let agent = party.role == .agent ? party : parties.first { $0.role == .agent }
    guard party.role == .agent || party.role == .applicant, let agent,
      let applicant = parties.first(where: { $0.role == .applicant })
    else { return [.addressee: party.name, .pronoun: party.pronoun] }
    return [.addressee: "\(applicant.name)（代理人：\(agent.name)）", .pronoun: applicant.pronoun]
  }

  private static let peerPronoun = "贵单位"
}

extension Party {
  /// How a letter calls the party.
  fileprivate var pronoun: String { kind == .naturalPerson ? "您" : "你单位" }
}
