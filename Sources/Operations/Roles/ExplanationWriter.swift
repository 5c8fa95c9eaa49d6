import Disclosure
import Persistence

/// Goes through everything that decides, in the order in which the rule does.
struct ExplanationWriter {
  typealias Step = AccessExplanation.Step

  var person: Person
  var standing: RecordStanding
  var organ: Organ
  var place: OrganPlace
  var grants: [Grant]
  var names: [Organ.ID: String]
  var limit: Set<Capability>?
  var roles: [Role]

  /// The explanation; `isAwaited` where an approval of the record waits for the person.
  func explanation(isAwaited: Bool) -> AccessExplanation {
    let authority = Authority(person: person.id, grants: person.isDisabled ? [] : grants, limit: limit)
    let isMatter = standing.subject.kind == "matter"
    let isAllowed =
      isMatter
      ? isAwaited || Visibility(authority).allows(label: standing.label, holder: standing.holder, at: place)
      : !person.isDisabled
    let awaited = isAwaited ? [Step(.allows, "explain.approvalWaits")] : []
    let body = isMatter ? matterSteps(authority) + awaited : [Step(.neutral, "explain.organIsOpen")]
    let conclusion = Step(
      isAllowed ? .allows : .denies, isAllowed ? "explain.allowed" : "explain.denied",
      ["person": person.signInName, "organ": organ.name])
    return AccessExplanation(
      person: person, subject: standing.subject, organ: organ, isAllowed: isAllowed,
      steps: [accountStep] + body + [conclusion] + (isAllowed || !isMatter ? [] : needs(authority)),
      capabilities: Set(Capability.allCases.filter { authority.allows($0, at: place) }))
  }

  private var accountStep: Step {
    person.isDisabled ? Step(.denies, "explain.accountClosed") : Step(.neutral, "explain.accountOpen")
  }

  private func matterSteps(_ authority: Authority) -> [Step] {
    var steps = [dutyStep]
    steps += grants.isEmpty ? [Step(.denies, "explain.noGrants")] : grants.map { step(for: $0, .viewMatters) }
    if let limit { steps.append(tokenStep(limit, .viewMatters)) }
    return steps + labelSteps(authority)
  }

  private var dutyStep: Step {
    let arguments = ["duty": person.dutyClass.chinese]
    return person.dutyClass == .business
      ? Step(.neutral, "explain.dutyBusiness", arguments) : Step(.denies, "explain.dutyOther", arguments)
  }

  /// Whether a grant gives a capability here, and if not, what it lacks.
  private func step(for grant: Grant, _ capability: Capability) -> Step {
    let arguments = [
      "role": grant.roleName, "at": names[grant.organ] ?? grant.organ.description, "organ": organ.name,
      "reach": Texts.text("reach.\(grant.reach.rawValue)"),
      "capability": Texts.text("capability.\(capability.rawValue)"),
    ]
    switch (grant.capabilities.contains(capability), grant.reaches(place)) {
    case (true, true): return Step(.allows, "explain.grant.allows", arguments)
    case (true, false): return Step(.neutral, "explain.grant.doesNotReach", arguments)
    case (false, true): return Step(.neutral, "explain.grant.lacks", arguments)
    case (false, false): return Step(.neutral, "explain.grant.neither", arguments)
    }
  }

  private func tokenStep(_ limit: Set<Capability>, _ capability: Capability) -> Step {
    let arguments = ["capability": Texts.text("capability.\(capability.rawValue)")]
    return limit.contains(capability)
      ? Step(.neutral, "explain.token.includes", arguments) : Step(.denies, "explain.token.lacks", arguments)
  }

  private func labelSteps(_ authority: Authority) -> [Step] {
    guard standing.label == .restricted else { return [Step(.neutral, "explain.labelOrdinary")] }
    if standing.holder == person.id { return [Step(.allows, "explain.isHolder")] }
    let isHeld = authority.allows(.viewRestrictedMatters, at: place)
    return [Step(.neutral, "explain.labelRestricted")]
      + grants.map { step(for: $0, .viewRestrictedMatters) }
      + (limit.map { [tokenStep($0, .viewRestrictedMatters)] } ?? [])
      + (isHeld ? [] : [Step(.denies, "explain.labelKeepsClosed")])
  }

  /// What would have to be different.
  private func needs(_ authority: Authority) -> [Step] {
    if person.isDisabled { return [Step(.neutral, "explain.needs.open")] }
    guard person.dutyClass == .business else { return [Step(.neutral, "explain.needs.otherPerson")] }
    let wanted: Capability = authority.allows(.viewMatters, at: place) ? .viewRestrictedMatters : .viewMatters
    let capability = Texts.text("capability.\(wanted.rawValue)")
    if let limit, !limit.contains(wanted) {
      return [Step(.neutral, "explain.needs.token", ["capability": capability])]
    }
    let able = roles.filter { $0.dutyClass == .business && $0.capabilities.contains(wanted) }.map(\.name)
    return [
      Step(
        .neutral, "explain.needs.role",
        ["capability": capability, "organ": organ.name, "roles": able.joined(separator: "、")])
    ]
  }
}
