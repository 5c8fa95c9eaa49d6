extension Claim {
  /// The sums of cells that a number of this claim may be, the usual one first; none where no form has such cells.
  public func acceptable(in format: AnnualReport.Format) -> [[CellAddress]] {
    switch format {
    case .form2021, .form2019: Claim.tableCells[self] ?? []
    case .form2014: Claim.statisticsCells[self] ?? []
    case .local, .narrative, .unknown: []
    }
  }

  /// The cells that a number of this claim belongs to first of all.
  public func cells(in format: AnnualReport.Format) -> [CellAddress] { acceptable(in: format).first ?? [] }

  private static let tableCells: [Claim: [[CellAddress]]] = {
    var cells: [Claim: [[CellAddress]]] = [:]
    for claim in allCases {
      guard let check = ReportForms.shared.narrativeChecks.first(where: { $0.id == claim.numberCheck }) else {
        continue
      }
      cells[claim] = (check.acceptAny ?? []).map { sum in sum.compactMap { CellAddress($0.cell) } }
    }
    cells[.partiallyGranted] = [addresses("requests.partiallyGranted.total")]
    cells[.carriedIn] = [addresses("requests.carriedIn.total")]
    cells[.otherHandling] = [
      addresses(
        "requests.otherCorrectionLapsed.total", "requests.otherFeeLapsed.total", "requests.otherMisc.total"),
      addresses("requests.otherHandling.total"),
    ]
    return cells
  }()

  /// The national statistics table counts the answers in its own way; what it counts alike is compared.
  private static let statisticsCells: [Claim: [[CellAddress]]] = [
    .received: [addresses("statistics.received")],
    .handled: [addresses("statistics.closed"), addresses("statistics.answered")],
    .granted: [addresses("statistics.agreed")],
    .partiallyGranted: [addresses("statistics.agreedPartly")],
    .review: [addresses("statistics.reviews")],
    .litigation: [addresses("statistics.suits")],
  ]

  private static func addresses(_ names: String...) -> [CellAddress] { names.compactMap { CellAddress($0) } }
}
