import WebSupport

/// The shapes that pages of records have in common.
enum RecordPages {
  static let feature = DeskFeature(
    templates: [
      "listing-page": PackageResources.listing_page_mustache,
      "record-page": PackageResources.record_page_mustache,
      "sheet-page": PackageResources.sheet_page_mustache,
    ],
    samples: [ListingPage.sample, RecordPage.sample, SheetPage.sample],
    routes: { _ in [] })
}
