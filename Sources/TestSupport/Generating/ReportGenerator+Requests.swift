internal import Disclosure

extension ReportGenerator {
  static let applicants = [
    "naturalPerson", "commercialEnterprise", "researchInstitution", "publicWelfareOrg", "legalServiceOrg", "otherOrg",
  ]

  static let commonResults = [
    "granted", "partiallyGranted", "refusedStateSecret", "refusedProhibitedByLaw", "refusedSecurityStability",
    "refusedThirdParty", "refusedInternalAffairs", "refusedDeliberative", "refusedEnforcementFile",
    "refusedAdministrativeQuery", "unavailableNotHeld", "unavailableNeedsCreation", "unavailableStillUnclear",
    "declinedPetition", "declinedDuplicate", "declinedPublication", "declinedAbusive", "declinedConfirmOrReissue",
  ]

  /// The rows of outcomes that the form prints.
  static func results(of form: GeneratedReport.Form) -> [String] {
    form == .form2021
      ? commonResults + ["otherCorrectionLapsed", "otherFeeLapsed", "otherMisc"]
      : commonResults + ["otherHandling"]
  }

  /// Table 3: columns are drawn one by one, so that the balance and the sum of outcomes hold in each; totals follow.
  mutating func fillRequests(_ report: inout GeneratedReport) {
    let results = Self.results(of: report.form)
    for (index, applicant) in Self.applicants.enumerated() {
      let received = applicants(index, size: report.size)
      let carriedIn = random.chance(0.4) ? count(upTo: max(1, received / 8)) : 0
      let known = report.size == .empty ? 0 : carriedIn
      let carriedOut = count(upTo: (received + known) / 8)
      report["requests.receivedNew.\(applicant)"] = received
      report["requests.carriedIn.\(applicant)"] = known
      report["requests.carriedOut.\(applicant)"] = carriedOut
      let shares = split(received + known - carriedOut, over: results.count)
      for (result, share) in zip(results, shares) { report["requests.\(result).\(applicant)"] = share }
      report["requests.resultsTotal.\(applicant)"] = received + known - carriedOut
    }
    for row in ["receivedNew", "carriedIn", "resultsTotal", "carriedOut"] + results {
      report["requests.\(row).total"] = Self.applicants.reduce(0) { $0 + report["requests.\(row).\($1)"] }
    }
  }

  private mutating func applicants(_ column: Int, size: GeneratedReport.Size) -> Int {
    let tops: [Int]
    switch size {
    case .empty: return 0
    case .small: tops = [60, 6, 1, 1, 2, 3]
    case .medium: tops = [1500, 90, 6, 4, 15, 30]
    case .large: tops = [9500, 1400, 60, 40, 300, 500]
    }
    if column == 0, size == .large { return random.number(1200...tops[0]) }
    return count(upTo: tops[column], zero: column == 0 ? 0.05 : size == .large ? 0.1 : 0.5)
  }

  /// Splits a number over rows of which the first weigh most and some get nothing.
  private mutating func split(_ whole: Int, over count: Int) -> [Int] {
    var parts = Array(repeating: 0, count: count)
    var left = whole
    for index in (1..<count).shuffled(using: &random) where left > 0 && random.chance(0.55) {
      parts[index] = self.count(upTo: max(1, left / 3), zero: 0.1)
      parts[index] = min(parts[index], left)
      left -= parts[index]
    }
    parts[0] = left
    return parts
  }

  /// Table 4.
  mutating func fillRemedies(_ report: inout GeneratedReport) {
    let top = [GeneratedReport.Size.empty: 0, .small: 2, .medium: 14, .large: 190][report.size] ?? 0
    for group in ["review", "litigationDirect", "litigationAfterReview"] {
      let none = report.size == .small && random.chance(0.6)
      var total = 0
      for column in ["upheld", "corrected", "otherResult", "pending"] {
        let number = none ? 0 : count(upTo: top, zero: 0.35)
        report["remedies.\(group).\(column)"] = number
        total += number
      }
      report["remedies.\(group).total"] = total
    }
  }
}
